import { useTranslation } from 'react-i18next';
import type { DoctorOption } from '#contract/doctor.ts';
import type { DocumentRequirement } from '#requests/define-request.ts';
import { DoctorFacts, PlacesBadge } from '../doctors/DoctorFacts.tsx';
import { WatchButton } from '../doctors/WatchButton.tsx';
import { SurgeryList } from '../doctors/SurgeryList.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RuleReasons } from '../elements/RuleReasons.tsx';
import { AcceptanceBox } from './AcceptanceBox.tsx';

interface DoctorOptionCardProps {
  option: DoctorOption;
  caseId: string;
  /** The signed acceptance that a doctor of another zone needs, where the request can take one. */
  acceptance: DocumentRequirement | undefined;
  /** In a request for the family: the row of whom it is for. */
  member: string | undefined;
  chosen: boolean;
  onChoose: () => void;
}

/** A doctor of the search inside a request: how to choose them, or every reason why not. */
export function DoctorOptionCard(props: DoctorOptionCardProps) {
  const { option, caseId, acceptance, member, chosen, onChoose } = props;
  const { t } = useTranslation('doctors');
  const name = `${option.surname} ${option.name}`;
  return (
    <article
      className={`doctor-card ${chosen ? 'is-chosen' : ''} ${option.selectable ? '' : 'is-blocked'}`}
    >
      <div className="doctor-head">
        <h3 className="h5">{name}</h3>
        <PlacesBadge places={option.places} />
      </div>
      <DoctorFacts doctor={option} />
      {!option.selectable && (
        <div className="doctor-blocked">
          <p className="fw-semibold mb-1">{t('option.notSelectable')}</p>
          <RuleReasons results={option.failed} />
          {member === undefined && isOnlyFull(option) && (
            <WatchButton doctorId={option.id} name={name} caseId={caseId} />
          )}
        </div>
      )}
      {acceptance !== undefined && (
        <AcceptanceBox
          caseId={caseId}
          requirement={acceptance}
          doctorId={option.id}
          name={name}
          member={member}
          needed={option.failed.some(({ ruleId }) => ruleId === 'R-DS-8')}
        />
      )}
      <details className="doctor-surgeries">
        <summary>
          {t('option.hours')}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <SurgeryList surgeries={option.surgeries} />
      </details>
      {option.selectable && (
        <button
          type="button"
          className={`btn ${chosen ? 'btn-success' : 'btn-outline-primary'} btn-sm`}
          aria-pressed={chosen}
          onClick={onChoose}
        >
          {chosen ? (
            <>
              <Icon name="check" className="icon-white me-1" />
              {t('option.selected')}
            </>
          ) : (
            t('option.select')
          )}
          <span className="visually-hidden"> {name}</span>
        </button>
      )}
    </article>
  );
}

/** Only the places stand in the way: one can wait for them. */
function isOnlyFull({ failed }: DoctorOption): boolean {
  return failed.length === 1 && failed[0]?.ruleId === 'R-DS-1';
}
