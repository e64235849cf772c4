import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message.ts';
import { spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** Messages that were sent, newest first, with how each went. */
export function MessageList({ messages }: { messages: readonly MessageView[] }) {
  const { t } = useTranslation('caseFile');
  const { locale } = useLocalized();
  return (
    <ul className="message-list">
      {messages
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
        .map((message) => (
          <li key={message.id}>
            <details>
              <summary>
                <strong>{message.subject === '' ? t('message.sms') : message.subject}</strong>
                <span className="message-when">
                  {t(`message.channel.${message.channel}`)} ·{' '}
                  <time dateTime={message.createdAt}>
                    {spokenMoment(message.createdAt, locale)}
                  </time>{' '}
                  · {t(`message.state.${message.state}`)}
                </span>
              </summary>
              <p className="typed-text">{message.text}</p>
            </details>
          </li>
        ))}
    </ul>
  );
}
