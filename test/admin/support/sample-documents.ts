import Pdf from 'pdfkit';
import sharp from 'sharp';

/** A PDF of two pages with readable text, as a scan of an identity card would be. */
export async function aPdf(title: string): Promise<Buffer> {
  const document = new Pdf({ size: 'A4', margin: 60 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => {
    document.on('end', resolve);
  });
  for (const side of ['fronte', 'retro']) {
    if (side === 'retro') {
      document.addPage();
    }
    document.roundedRect(60, 80, 475, 300, 12).lineWidth(2).stroke('#0066cc');
    document.fontSize(22).text('CARTA DI IDENTITÀ', 90, 110);
    document
      .fontSize(14)
      .text(`${title} - ${side}`, 90, 160)
      .text('Cognome FERRARI')
      .text('Nome GIULIA');
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A PNG that looks like a card photographed sideways. */
export function aPng(label: string): Promise<Buffer> {
  const card = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900">
    <rect width="600" height="900" fill="#c9d6e2"/>
    <g transform="rotate(90 300 450)">
      <rect x="-60" y="250" width="720" height="400" rx="24" fill="#2f6fb0"/>
      <text x="-10" y="340" font-size="44" fill="#ffffff" font-family="sans-serif">${label}</text>
      <text x="-10" y="420" font-size="36" fill="#ffffff" font-family="sans-serif">FRRGLI86C54E514X</text>
    </g></svg>`;
  return sharp(Buffer.from(card)).png().toBuffer();
}
