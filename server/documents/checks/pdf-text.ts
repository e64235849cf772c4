/** Pages of an identity document; what follows is something else. */
const MOST_PAGES = 4;
const MOST_LINES = 400;

/**
 * The lines of text of a PDF's first pages, where it has any: a scan without recognition has none.
 * Nothing is loaded from outside, nothing in it is run.
 */
export async function pdfLines(pdf: Buffer): Promise<string[]> {
  try {
    // Loaded when it is first needed: most uploads are pictures, and a check process begins often.
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({
      data: new Uint8Array(pdf),
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    }).promise;
    const lines: string[] = [];
    for (let page = 1; page <= Math.min(document.numPages, MOST_PAGES); page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      let line = '';
      for (const item of items) {
        if ('str' in item) {
          line += item.str;
          if (item.hasEOL) {
            lines.push(line);
            line = '';
          }
        }
      }
      lines.push(line);
    }
    return lines.filter((line) => line.trim() !== '').slice(0, MOST_LINES);
  } catch {
    // It is advice: a text that cannot be read tells nothing.
    return [];
  }
}
