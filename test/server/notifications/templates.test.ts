import { describe, expect, it } from 'vitest';
import { LOCALES } from '#contract/localized.ts';
import { CHANNELS, MESSAGE_TEMPLATES } from '#contract/message.ts';
import { renderMessage } from '#server/notifications/render-message.ts';
import { MESSAGE_FIELDS } from '#server/notifications/templates/message-template.ts';
import { TEMPLATES } from '#server/notifications/templates/message-templates.ts';
import { PRODUCT_WORDINGS } from '#server/notifications/wordings/wordings.ts';
import { smsLength } from '#rules/sms-length.ts';
import { gulpease } from './gulpease.ts';

const SERVICE = {
  authority: 'ASST Valle Fittizia',
  phone: '02 0000 0000',
  publicUrl: 'https://sportello.asst-vallefittizia.it',
};
const CASE = '0193b1c2-7d4e-7f00-8000-0123456789ab';
const PRODUCT = { wordings: PRODUCT_WORDINGS, at: 0 };
const TOKEN = 'x'.repeat(43);
const PARAMS = { protocolNumber: '2026/0012345', dueOn: '2026-12-08', hours: '48' };
const SECRET = { code: '123456', link: `${SERVICE.publicUrl}/attiva#token=${TOKEN}` };

/** Every text that the product can send: template by channel by language. */
const TEXTS = MESSAGE_TEMPLATES.flatMap((template) =>
  CHANNELS.filter(
    (channel) => TEMPLATES[template][channel === 'SMS' ? 'sms' : 'mail'] !== null,
  ).flatMap((channel) => LOCALES.map((locale) => ({ template, channel, locale }))),
);
const MAILS = TEXTS.filter(({ channel }) => channel === 'EMAIL');
const SMS = TEXTS.filter(({ channel }) => channel === 'SMS');

function render({ template, channel, locale }: (typeof TEXTS)[number]) {
  const message = { template, channel, caseId: CASE, params: PARAMS };
  return renderMessage(message, locale, SERVICE, PRODUCT, SECRET);
}

/** What the templates say, placeholders and all. */
function said(template: (typeof MESSAGE_TEMPLATES)[number], locale: 'it' | 'en'): string {
  const { mail, sms } = TEMPLATES[template];
  const parts = mail === null ? [] : [mail[locale].subject, ...mail[locale].paragraphs];
  return [...parts, mail?.[locale].button ?? '', sms?.[locale] ?? ''].join('\n');
}

describe('templates', () => {
  it.for(MESSAGE_TEMPLATES)('%s can be sent by some channel', (template) => {
    expect(TEXTS.some((text) => text.template === template)).toBe(true);
  });

  it.for(MESSAGE_TEMPLATES)(
    '%s names known fields alone, the same in both languages',
    (template) => {
      const [italian, english] = LOCALES.map(
        (locale) =>
          new Set([...said(template, locale).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
      );
      expect(italian).toEqual(english);
      expect(MESSAGE_FIELDS).toEqual(expect.arrayContaining([...(italian ?? [])]));
    },
  );

  it.for(TEXTS)('$template by $channel in $locale is filled in', (text) => {
    const { subject, text: body, html } = render(text);
    expect(`${subject}${body}${html}`).not.toMatch(/\{\w+\}|\b(undefined|null|NaN)\b/);
    expect(subject.length).toBeLessThanOrEqual(78);
  });

  it.for(SMS)('$template in $locale is one SMS', (text) => {
    const { alphabet, segments } = smsLength(render(text).text);
    expect([alphabet, segments]).toEqual(['GSM-7', 1]);
  });

  it.for(MAILS.filter(({ locale }) => locale === 'it'))(
    '$template is easy to read (Gulpease 60 and more)',
    ({ template }) => {
      const paragraphs = TEMPLATES[template].mail?.it.paragraphs.join(' ') ?? '';
      const index = gulpease(paragraphs.replaceAll(/\{\w+\}/g, 'numero'));
      expect(index).toBeGreaterThanOrEqual(60);
    },
  );

  it.for(SMS.filter(({ locale }) => locale === 'it'))(
    '$template as SMS is easy to read',
    (text) => {
      const body = render(text).text.replaceAll(/https:\S+/g, 'link');
      expect(gulpease(`${body}.`)).toBeGreaterThanOrEqual(60);
    },
  );

  it.for(MAILS)(
    '$template in $locale says who sends it, that it is automatic, whom to call',
    (text) => {
      const { text: body } = render(text);
      expect(body).toContain(SERVICE.authority);
      expect(body).toMatch(/automatic/i);
      expect(body).toContain(SERVICE.phone);
    },
  );

  it.for(LOCALES)('an outcome says that the procedure is concluded (LC-2, %s)', (locale) => {
    for (const template of [
      'case_approved',
      'case_rejected',
      'case_withdrawn',
      'case_expired',
    ] as const) {
      const message = { template, channel: 'EMAIL', caseId: CASE, params: PARAMS } as const;
      const { text } = renderMessage(message, locale, SERVICE, PRODUCT, {});
      expect(text).toMatch(/pratica è conclusa|procedure is concluded/);
      expect(text).toContain(`${SERVICE.publicUrl}/area-personale/richieste/${CASE}`);
    }
  });
});

describe('a rendered message', () => {
  it('has HTML that loads nothing, runs nothing and escapes what is filled in', () => {
    const message = {
      template: 'case_received',
      channel: 'EMAIL',
      caseId: CASE,
      params: { protocolNumber: `<img src=x onerror="alert('1')">&` },
    } as const;
    const { html } = renderMessage(message, 'it', SERVICE, PRODUCT, {});
    expect(html).toContain('<html lang="it">');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
    expect(html).not.toMatch(/<(img|script|link|iframe|style)\b|url\(|\bsrc="/);
  });

  it('says nothing of a last day that is not known', () => {
    const message = {
      template: 'integration_reminder',
      channel: 'EMAIL',
      caseId: CASE,
      params: { protocolNumber: '2026/1', dueOn: '' },
    } as const;
    expect(renderMessage(message, 'it', SERVICE, PRODUCT, {}).text).not.toContain('Hai tempo');
  });

  it('writes the last day out, with the article Italian wants', () => {
    const message = {
      template: 'integration_requested',
      channel: 'EMAIL',
      caseId: CASE,
      params: PARAMS,
    } as const;
    expect(renderMessage(message, 'it', SERVICE, PRODUCT, {}).text).toContain(
      "Hai tempo fino all'8 dicembre 2026.",
    );
    expect(renderMessage(message, 'en', SERVICE, PRODUCT, {}).text).toContain(
      'until 8 December 2026',
    );
  });

  it('to the staff leads to the case at the desk', () => {
    const alert = {
      template: 'staff_deadline_breached',
      channel: 'EMAIL',
      caseId: CASE,
      params: PARAMS,
    } as const;
    const { text } = renderMessage(alert, 'it', SERVICE, PRODUCT, {});
    expect(text).toContain(`${SERVICE.publicUrl}/desk/cases/${CASE}/show`);
  });

  it('masks code and link when it is only shown', () => {
    const code = { template: 'phone_code', channel: 'SMS', caseId: null, params: PARAMS } as const;
    expect(renderMessage(code, 'it', SERVICE, PRODUCT).text).toContain('codice è ••••••');
    const link = { ...code, template: 'account_activation', channel: 'EMAIL' } as const;
    expect(renderMessage(link, 'it', SERVICE, PRODUCT).text).not.toContain('#token');
  });

  it.for([
    ['phone_code', 'SMS', /without code/],
    ['account_activation', 'EMAIL', /without link/],
    ['account_activation', 'SMS', /no text for SMS/],
    ['phone_code', 'EMAIL', /no text for e-mail/],
  ] as const)('cannot be made of %s by %s without what it needs', ([template, channel, reason]) => {
    const message = { template, channel, caseId: null, params: PARAMS };
    expect(() => renderMessage(message, 'it', SERVICE, PRODUCT, {})).toThrow(reason);
  });
});
