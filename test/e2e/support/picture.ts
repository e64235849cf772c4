import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/**
 * Takes a picture of what a page shows, for the README: only where `DESK_PICTURES` names a folder.
 * The journey takes them, so that they show the product as it is.
 */
export async function picture(page: Page, name: string): Promise<void> {
  // oxlint-disable-next-line node/no-process-env -- for whoever takes the pictures anew
  const folder = process.env['DESK_PICTURES'];
  if (folder === undefined || folder === '') {
    return;
  }
  const shown = await page.screenshot({ animations: 'disabled' });
  await sharp(shown)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}
