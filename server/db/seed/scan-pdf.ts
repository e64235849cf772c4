import { buffer } from 'node:stream/consumers';
import Pdf from 'pdfkit';

const WIDTH = 420;
const HEIGHT = 298;
const PAPER = '#e9e5da';
const STAMP = '#b23430';

/**
 * Front and back of an invented document as a scanner gives them: two pages that say in large red
 * letters that they are a facsimile.
 * @param angle degrees it lies askew
 */
export async function scanPdf(
  title: string,
  lines: readonly string[],
  angle: number,
  madeOn: Date,
): Promise<Buffer> {
  const pdf = new Pdf({
    size: [WIDTH, HEIGHT],
    margin: 0,
    compress: true,
    info: { Title: 'Fac-simile', Creator: 'Scanner di prova', CreationDate: madeOn },
  });
  const bytes = buffer(pdf);
  side(pdf, angle, () => {
    pdf.roundedRect(58, 92, 78, 100, 6).fill('#b8bfca');
    pdf.circle(97, 128, 18).fill(PAPER);
    pdf.ellipse(97, 178, 32, 24).fill(PAPER);
    pdf.fillColor('#26304a').font('Helvetica-Bold').fontSize(13).text(title, 58, 62);
    pdf.font('Helvetica').fontSize(11);
    lines.forEach((line, index) => {
      pdf.text(line, 154, 96 + index * 19, { lineBreak: false });
    });
  });
  pdf.addPage();
  side(pdf, -angle, () => {
    for (let bar = 0; bar < 46; bar += 1) {
      pdf.rect(60 + bar * 6.4, 70, 1 + ((bar * 7) % 4), 46).fill('#26304a');
    }
    pdf.fillColor('#26304a').font('Helvetica').fontSize(10);
    pdf.text('RETRO', 60, 128);
    pdf.text('Documento inventato per provare lo sportello virtuale.', 60, 146);
  });
  pdf.end();
  return bytes;
}

function side(pdf: PDFKit.PDFDocument, angle: number, draw: () => void): void {
  pdf.rect(0, 0, WIDTH, HEIGHT).fill(PAPER);
  pdf.save().rotate(angle, { origin: [WIDTH / 2, HEIGHT / 2] });
  pdf.roundedRect(40, 40, WIDTH - 80, HEIGHT - 80, 12).fillAndStroke('#dbe6ee', '#8d99a8');
  draw();
  pdf.save().rotate(-18, { origin: [WIDTH / 2, HEIGHT / 2] });
  pdf.fillColor(STAMP).fillOpacity(0.55).font('Helvetica-Bold').fontSize(38);
  pdf.text('FAC-SIMILE', 96, 150, { lineBreak: false });
  pdf.restore().fillOpacity(1);
  pdf.fillColor(STAMP).font('Helvetica-Bold').fontSize(9);
  pdf.text('NON VALIDO: DOCUMENTO DI PROVA', 60, HEIGHT - 62, { lineBreak: false });
  pdf.restore();
}
