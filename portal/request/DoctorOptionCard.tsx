import { useTranslation } from 'react-i18next';
import type { DoctorOption } from '#contract/doctor.ts';
import { DoctorFacts, PlacesBadge } from '../doctors/DoctorFacts.tsx';
import { WatchButton } from '../doctors/WatchButton.tsx';
import { SurgeryList } from '../doctors/SurgeryList.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RuleReasons } from '../elements/RuleReasons.tsx';

interface DoctorOptionCardProps {
  option: DoctorOption;
  caseId: string;
  chosen: boolean;
  onChoose: () => void;
}

export function DoctorOptionCard({ option, caseId, chosen, onChoose }: DoctorOptionCardProps) {
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
          {isOnlyFull(option) && <WatchButton doctorId={option.id} name={name} caseId={caseId} />}
        </div>
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
