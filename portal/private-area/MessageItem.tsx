import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { REQUESTS } from '#requests/index.ts';
import { spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import type { CaseMessage } from './use-messages.ts';

export function MessageItem({ item: { message, summary } }: { item: CaseMessage }) {
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
      <p className="typed-text mb-1">{message.text}</p>
      <Link to={`/area-personale/richieste/${summary.id}`}>
        {say(REQUESTS[summary.type].title)} {summary.protocolNumber}
      </Link>
    </article>
  );
}
