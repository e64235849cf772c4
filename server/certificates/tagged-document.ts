import { buffer } from 'node:stream/consumers';
import Pdf from 'pdfkit';
import type { Locale } from '#contract/localized.ts';
import { FONT_NAMES, fontFile, fontRuns } from './fonts.ts';

const MARGIN = 48;
const INK = '#17324d';
const RULE = '#5a768a';

export interface DocumentHead {
  title: string;
  locale: Locale;
  /** Moment that stands in the file as its date; the same facts give the same bytes. */
  date: Date;
}

/**
 * Writes an accessible PDF (PDF/UA-1: tagged, with its language and title, fonts embedded) from
 * top to bottom.
 */
export class TaggedDocument {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;

  constructor({ title, locale, date }: DocumentHead) {
    this.#pdf = new Pdf({
      size: 'A4',
      margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
      pdfVersion: '1.7',
      // @ts-expect-error pdfkit writes PDF/UA since 0.15, its types do not know it yet
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      lang: locale,
      info: { Title: title, CreationDate: date, ModDate: date },
    });
    for (const name of FONT_NAMES) {
      this.#pdf.registerFont(name, fontFile(name));
    }
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
  }

  title(text: string): this {
    return this.#block('H1', text, { weight: 'bold', size: 22, above: 4 });
  }

  heading(text: string): this {
    return this.#block('H2', text, { weight: 'bold', size: 13, above: 9 });
  }

  paragraph(text: string): this {
    return this.#block('P', text, { weight: 'regular', size: 10.5, above: 2 });
  }

  /** A name and its value on one line, or on as many as the value takes. */
  fact(name: string, value: string): this {
    const pdf = this.#pdf;
    this.#root.add(
      pdf.struct('P', {}, () => {
        this.#space(2).#size(10.5);
        this.#write(`${name}: `, 'bold', true);
        this.#write(value, 'regular', false);
      }),
    );
    return this;
  }

  list(items: readonly string[]): this {
    const pdf = this.#pdf;
    const list = pdf.struct('L');
    this.#root.add(list);
    for (const item of items) {
      const body = pdf.struct('LBody', {}, () => {
        this.#space(2).#size(10.5);
        this.#write(`• ${item}`, 'regular', false);
      });
      list.add(pdf.struct('LI', {}, [body]));
    }
    return this;
  }

  /**
   * Draws a square of light and dark fields, such as a QR code.
   * @param alt what it is, for those who do not see it
   */
  squares(fields: readonly boolean[], side: number, alt: string): this {
    const pdf = this.#pdf;
    this.#space(6);
    if (pdf.y + side > pdf.page.height - pdf.page.margins.bottom) {
      pdf.addPage();
    }
    this.#root.add(
      pdf.struct('Figure', { alt }, () => {
        const rows = Math.sqrt(fields.length);
        const step = side / rows;
        fields.forEach((dark, at) => {
          if (dark) {
            pdf.rect(MARGIN + (at % rows) * step, pdf.y + Math.floor(at / rows) * step, step, step);
          }
        });
        pdf.fill('#000000');
      }),
    );
    pdf.y += side;
    return this;
  }

  /** Ends it: a foot on every page, outside the reading order. @returns the whole file */
  async finish(foot: (page: number, pages: number) => string): Promise<Buffer> {
    const pdf = this.#pdf;
    const { start, count } = pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      pdf.switchToPage(page);
      const { margins, height, width } = pdf.page;
      const bottom = margins.bottom;
      // The foot stands below the margin, where a line would otherwise open another page.
      margins.bottom = 0;
      pdf.markContent('Artifact', { type: 'Pagination' });
      this.#size(9);
      pdf.fillColor(RULE).font('regular');
      pdf.text(foot(page + 1, count), MARGIN, height - MARGIN, {
        width: width - 2 * MARGIN,
        align: 'center',
        lineBreak: false,
      });
      pdf.endMarkedContent();
      margins.bottom = bottom;
    }
    this.#root.end();
    const bytes = buffer(pdf);
    pdf.end();
    return bytes;
  }

  #block(
    tag: string,
    text: string,
    style: { weight: 'regular' | 'bold'; size: number; above: number },
  ): this {
    this.#root.add(
      this.#pdf.struct(tag, {}, () => {
        this.#space(style.above).#size(style.size);
        this.#write(text, style.weight, false);
      }),
    );
    return this;
  }

  #space(points: number): this {
    this.#pdf.y += points;
    return this;
  }

  #size(points: number): this {
    this.#pdf.fontSize(points);
    return this;
  }

  #write(text: string, weight: 'regular' | 'bold', goesOn: boolean): void {
    const runs = fontRuns(text, weight);
    runs.forEach((run, at) => {
      const continued = goesOn || at < runs.length - 1;
      this.#pdf.font(run.font).fillColor(INK).text(run.text, { continued, lineGap: 1.5 });
    });
  }
}
