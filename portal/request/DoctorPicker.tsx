import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoctorSearchStart } from '#contract/doctor.ts';
import type { DocumentRequirement, FieldDefinition } from '#requests/define-request.ts';
import {
  type DoctorFilters,
  type MemberSearch,
  useDoctor,
  useDoctorOptions,
  useDoctorSearchStart,
} from '../api/doctors.ts';
import { DoctorFilterForm } from '../doctors/DoctorFilterForm.tsx';
import { DoctorResults } from '../doctors/DoctorResults.tsx';
import { NO_FILTERS } from '../doctors/filters-in-address.ts';
import { Icon } from '../elements/Icon.tsx';
import { Loading } from '../elements/Loading.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { DoctorOptionCard } from './DoctorOptionCard.tsx';
import { SearchStartNote } from './SearchStartNote.tsx';

interface DoctorPickerProps {
  caseId: string;
  field: FieldDefinition;
  chosen: string | null;
  /** The signed acceptance that a doctor of another zone needs, where the request can take one. */
  acceptance?: DocumentRequirement | undefined;
  /** In a request for the family: for whom of them. */
  member?: MemberSearch;
  onChoose: (doctorId: string) => void;
}

/**
 * The search of doctors inside a request. It begins with the person's own zone and the kind of
 * doctor that their age asks for, and widens with one press; where the server cannot tell where to
 * begin, it begins with everybody. All that are found stay in sight, those that cannot be chosen
 * with every reason and the day from which it no longer holds.
 */
export function DoctorPicker(props: DoctorPickerProps) {
  const { caseId, field, chosen, acceptance, member, onChoose } = props;
  const { t } = useTranslation('doctors');
  const { say } = useLocalized();
  const start = useDoctorSearchStart(caseId, member?.member);
  const [set, setFilters] = useState<DoctorFilters>();
  const filters = set ?? (start.isPending ? undefined : filtersToStart(start.data));
  const options = useDoctorOptions(caseId, filters, member);
  const doctor = useDoctor(chosen);
  return (
    <section id={field.name} tabIndex={-1} aria-label={say(field.label)}>
      {chosen !== null && doctor.data && (
        <output className="chosen-doctor d-block">
          <Icon name="checkCircle" className="icon-success" />{' '}
          <strong>
            {t('option.chosen', { name: `${doctor.data.surname} ${doctor.data.name}` })}
          </strong>
        </output>
      )}
      {filters === undefined ? (
        <Loading lines={6} />
      ) : (
        <>
          {start.data && (
            <SearchStartNote
              start={start.data}
              filters={filters}
              onFilters={setFilters}
              narrowed={filtersToStart(start.data)}
            />
          )}
          <div className="row">
            <div className="col-12 col-lg-4">
              <DoctorFilterForm filters={filters} onFilters={setFilters} folded />
            </div>
            <div className="col-12 col-lg-8" aria-busy={options.isFetching}>
              <QueryContent query={options} lines={6}>
                {({ data, total }) => (
                  <DoctorResults
                    data={data}
                    total={total}
                    page={filters.page}
                    onPage={(page) => {
                      setFilters({ ...filters, page });
                    }}
                  >
                    {(option) => (
                      <DoctorOptionCard
                        option={option}
                        caseId={caseId}
                        acceptance={acceptance}
                        member={member?.row}
                        chosen={option.id === chosen}
                        onChoose={() => {
                          onChoose(option.id);
                        }}
                      />
                    )}
                  </DoctorResults>
                )}
              </QueryContent>
            </div>
          </div>
        </>
      )}
    </section>
  );
}

function filtersToStart(start: DoctorSearchStart | undefined): DoctorFilters {
  return { ...NO_FILTERS, zone: start?.zone?.id ?? '', kind: start?.kind ?? '' };
}
