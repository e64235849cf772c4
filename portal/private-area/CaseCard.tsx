import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary } from '#contract/case-file.ts';
import { REQUESTS } from '#requests/index.ts';
import { nextTerm } from '../case/next-term.ts';
import { StateBadge } from '../case/StateBadge.tsx';
import { useStanding } from '../case/use-standing.ts';
import { ForWhomLine } from '../request/ForWhomLine.tsx';
import { spokenDate, spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** A case in a list: what it is, where it stands, whose turn it is and by when. */
export function CaseCard({ summary }: { summary: CaseSummary }) {
  const { t } = useTranslation('privateArea');
  const { t: tf } = useTranslation('caseFile');
  const { say, locale } = useLocalized();
  const request = REQUESTS[summary.type];
  const draft = summary.state === 'DRAFT';
  const to = draft
    ? `/richiesta/${request.slug}/${summary.id}/${summary.step}`
    : `/area-personale/richieste/${summary.id}`;
  const term = nextTerm(summary);
  const standing = useStanding(summary);
  return (
    <article className={`case-card turn-${summary.turn.toLowerCase()}`}>
      <div className="doctor-head">
        <h3 className="h5">
          <Link to={to}>{say(request.title)}</Link>
        </h3>
        <StateBadge state={summary.state} />
      </div>
      <ForWhomLine beneficiary={summary.beneficiary} />
      <p className="case-facts">
        {summary.protocolNumber !== null && (
          <span>
            {tf('protocol')} {summary.protocolNumber} ·{' '}
          </span>
        )}
        {draft || summary.submittedAt === null
          ? t('draftFrom', { moment: spokenMoment(summary.createdAt, locale) })
          : tf('sentOn', { moment: spokenMoment(summary.submittedAt, locale) })}
      </p>
      <p className="mb-0">
        <strong>{tf(`turn.${summary.turn}`)}.</strong> {standing.next}
        {term && (
          <>
            {' '}
            {t(term.kind === 'conclude' ? 'concludedBy' : 'by', {
              date: spokenDate(term.date, locale),
            })}
          </>
        )}
      </p>
      {draft && (
        <Link className="btn btn-primary btn-sm mt-3" to={to}>
          {t('goOn')}
          <span className="visually-hidden">: {say(request.title)}</span>
        </Link>
      )}
    </article>
  );
}
