import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { REQUESTS } from '#requests/index.ts';
import { spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import type { CaseMessage } from './use-messages.ts';

interface MessageItemProps {
  item: CaseMessage;
  /** Its text is opened by who wants to read it: among other things of a page it would drown them. */
  folded?: boolean;
}

/** A message of the desk, and the case it is about. */
export function MessageItem({ item: { message, summary }, folded = false }: MessageItemProps) {
  const { t } = useTranslation('caseFile');
  const { say, locale } = useLocalized();
  return (
    <article className="message-item">
      <h3 className="h6 mb-1">{message.subject === '' ? t('message.sms') : message.subject}</h3>
      <p className="message-when">
        {t(`message.channel.${message.channel}`)} ·{' '}
        <time dateTime={message.createdAt}>{spokenMoment(message.createdAt, locale)}</time> ·{' '}
        {t(`message.state.${message.state}`)}
      </p>
      {folded ? (
        <details>
          <summary>{t('message.read')}</summary>
          <p className="typed-text mb-1">{message.text}</p>
        </details>
      ) : (
        <p className="typed-text mb-1">{message.text}</p>
      )}
      <Link to={`/area-personale/richieste/${summary.id}`}>
        {say(REQUESTS[summary.type].title)} {summary.protocolNumber}
      </Link>
    </article>
  );
}
