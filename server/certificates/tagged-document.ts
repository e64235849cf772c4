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
  /** Its entries can be filled in on a screen. */
  fillable?: boolean;
}

/** A place to write in: how it is called, what it holds, and the name of its field. */
export interface Entry {
  name: string;
  label: string;
  lines: number;
}

const LINE = 20;
const ENTRY_TYPE = 'Helvetica';

/**
 * Writes an accessible PDF (PDF/UA-1: tagged, with its language and title, fonts embedded) from
 * top to bottom. One that can be filled in is tagged as well, its fields named for screen readers;
 * what is typed is drawn by the reader in a typeface of its own, so it does not claim PDF/UA.
 */
export class TaggedDocument {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #fillable: boolean;

  constructor({ title, locale, date, fillable = false }: DocumentHead) {
    this.#fillable = fillable;
    this.#pdf = new Pdf({
      size: 'A4',
      margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
      pdfVersion: '1.7',
      // @ts-expect-error pdfkit writes PDF/UA since 0.15, its types do not know it yet
      subset: fillable ? undefined : 'PDF/UA',
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
    if (fillable) {
      this.#pdf.font(ENTRY_TYPE).initForm();
    }
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

  /** A label and room to write under it, on paper or on the screen. */
  entry({ name, label, lines }: Entry): this {
    const pdf = this.#pdf;
    this.#keepTogether(LINE * (lines + 1));
    this.#block('P', label, { weight: 'regular', size: 10.5, above: 4 });
    const height = LINE * lines;
    const width = pdf.page.width - 2 * MARGIN;
    const top = pdf.y;
    this.#frame(MARGIN, top, width, height);
    if (this.#fillable) {
      const field = this.#field(label);
      pdf.font(ENTRY_TYPE).formText(name, MARGIN, top, width, height, {
        ...field,
        multiline: lines > 1,
        fontSize: 10,
      });
    }
    pdf.y = top + height + 2;
    return this;
  }

  /** A box to tick, with what it stands for beside it. */
  tick(name: string, label: string): this {
    const pdf = this.#pdf;
    this.#keepTogether(LINE);
    const side = 11;
    this.#space(5);
    const top = pdf.y;
    this.#frame(MARGIN, top, side, side);
    if (this.#fillable) {
      pdf.font(ENTRY_TYPE).formCheckbox(name, MARGIN, top, side, side, this.#field(label));
    }
    this.#root.add(
      pdf.struct('P', {}, () => {
        this.#size(10.5);
        pdf.x = MARGIN + side + 7;
        pdf.y = top - 1;
        this.#write(label, 'regular', false);
      }),
    );
    pdf.x = MARGIN;
    return this;
  }

  /** Lines that are there to be seen only: what they frame is told by its label. */
  #frame(x: number, y: number, width: number, height: number): void {
    this.#pdf.markContent('Artifact');
    this.#pdf.lineWidth(0.7).rect(x, y, width, height).stroke(RULE);
    this.#pdf.endMarkedContent();
  }

  /** What a field needs to be read aloud: its place in the structure, and its name. */
  #field(label: string): object {
    const element = this.#pdf.struct('Form');
    this.#root.add(element);
    // pdfkit writes a plain string as a name, and an object as a text.
    // oxlint-disable-next-line unicorn/new-for-builtins, no-new-wrappers
    return { structParent: element, TU: new String(label) };
  }

  #keepTogether(height: number): this {
    const { page } = this.#pdf;
    if (this.#pdf.y + height > page.height - page.margins.bottom) {
      this.#pdf.addPage();
    }
    return this;
  }

  /**
   * Draws a square of light and dark fields, such as a QR code.
   * @param alt what it is, for those who do not see it
   */
  squares(fields: readonly boolean[], side: number, alt: string): this {
    const pdf = this.#pdf;
    this.#space(6).#keepTogether(side);
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
