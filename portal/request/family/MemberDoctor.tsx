import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoctor, useDoctors } from '../../api/doctors.ts';
import { NO_FILTERS } from '../../doctors/filters-in-address.ts';
import { QueryContent } from '../../elements/QueryContent.tsx';
import { TextField } from '../../fields/TextField.tsx';

interface MemberDoctorProps {
  name: string;
  rowKey: string;
  doctorId: string | undefined;
  onPick: (doctorId: string | null) => void;
}

/** The doctor of one member: a short search by name; what stands against each is told at the end. */
export function MemberDoctor({ name, rowKey, doctorId, onPick }: MemberDoctorProps) {
  const { t } = useTranslation('family');
  const chosen = useDoctor(doctorId ?? null);
  if (doctorId === undefined) {
    return <DoctorSearch name={name} rowKey={rowKey} onPick={onPick} />;
  }
  return (
    <div className="mb-3">
      <p className="fw-semibold mb-1">{t('doctor', { name })}</p>
      <p className="mb-1">{chosen.data && `${chosen.data.surname} ${chosen.data.name}`}</p>
      <button
        type="button"
        className="btn-text"
        onClick={() => {
          onPick(null);
        }}
      >
        {t('doctorChange')}
        <span className="visually-hidden">: {name}</span>
      </button>
    </div>
  );
}

function DoctorSearch({ name, rowKey, onPick }: Omit<MemberDoctorProps, 'doctorId'>) {
  const { t } = useTranslation('family');
  const [typed, setTyped] = useState('');
  const doctors = useDoctors({ ...NO_FILTERS, name: typed });
  return (
    <div className="mb-3">
      <TextField
        id={`doctor-${rowKey}`}
        label={`${t('doctor', { name })}: ${t('doctorSearch')}`}
        value={typed}
        type="search"
        onChange={setTyped}
      />
      <QueryContent query={doctors} lines={3}>
        {({ data }) =>
          data.length === 0 ? (
            <output>{t('doctorNone')}</output>
          ) : (
            <ul className="doctor-short-list">
              {data.map((doctor) => {
                const doctorName = `${doctor.surname} ${doctor.name}`;
                return (
                  <li key={doctor.id}>
                    <button
                      type="button"
                      className="btn btn-outline-primary btn-sm"
                      aria-label={t('doctorPick', { doctor: doctorName })}
                      onClick={() => {
                        onPick(doctor.id);
                      }}
                    >
                      {doctorName}
                    </button>{' '}
                    <span>
                      {doctor.zoneName}
                      {doctor.places === 'FULL' && `, ${t('full')}`}
                    </span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryContent>
    </div>
  );
}
