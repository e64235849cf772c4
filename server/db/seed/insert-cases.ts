import type { EntityManager } from '@mikro-orm/postgresql';
import { isConcluded } from '#rules/case-state.ts';
import { AuditEvent } from '../../audit/audit-event.entity.ts';
import { CaseEvent } from '../../cases/case-event.entity.ts';
import { CaseFile } from '../../cases/case-file.entity.ts';
import { CaseNote } from '../../cases/case-note.entity.ts';
import { CasePoke } from '../../cases/case-poke.entity.ts';
import { CaseRating } from '../../cases/case-rating.entity.ts';
import { IntegrationRound } from '../../cases/integration-round.entity.ts';
import { PhoneContact } from '../../cases/phone-contact.entity.ts';
import { ProtocolRegister } from '../../cases/protocol-register.entity.ts';
import { StandardPhrase } from '../../phrases/standard-phrase.entity.ts';
import { Message } from '../../notifications/message.entity.ts';
import { auditRows, caseRow, eventRows, messageRows } from './case-rows.ts';
import type { CaseStory } from './case-story.ts';
import type { DemoCases } from './cases.ts';
import type { DemoTime } from './demo-time.ts';
import { insertRows } from './insert-rows.ts';
import { STANDARD_PHRASES } from './standard-phrases.ts';

/** Inserts the cases with all that belongs to them, but their documents. */
export async function insertCases(
  em: EntityManager,
  time: DemoTime,
  { stories, lastNumbers }: DemoCases,
  say: (line: string) => void,
): Promise<void> {
  const open = stories.filter(
    ({ locked }) => locked.state !== 'DRAFT' && !isConcluded(locked.state),
  );
  const registers = [...lastNumbers].map(([year, last]) => ({ year, last }));
  const events = eventRows(stories);
  await insertRows(em, StandardPhrase, [...STANDARD_PHRASES]);
  await insertRows(em, ProtocolRegister, registers);
  await insertRows(em, CaseFile, stories.map(caseRow));
  await insertRows(em, CaseEvent, events);
  await insertRows(em, AuditEvent, auditRows(stories));
  await insertRows(em, Message, messageRows(stories));
  await insertRows(em, IntegrationRound, ofCases(stories, 'rounds'));
  await insertRows(em, CaseNote, ofCases(stories, 'notes'));
  await insertRows(em, PhoneContact, ofCases(stories, 'calls'));
  await insertRows(em, CaseRating, ratings(stories));
  // What the relay finds here it tells to Temporal: each open case gets its workflow.
  await insertRows(
    em,
    CasePoke,
    open.map(({ locked }) => ({ case: locked.id, at: new Date(time.now) })),
  );
  say(`${stories.length} cases, ${open.length} of them open, ${events.length} lines of timeline`);
}

function ofCases<Part extends 'rounds' | 'notes' | 'calls'>(
  stories: readonly CaseStory[],
  part: Part,
): (CaseStory[Part][number] & { case: string })[] {
  return stories.flatMap((story) => story[part].map((row) => ({ ...row, case: story.locked.id })));
}

/** What one citizen in three thought of it, on the evening of the outcome. */
function ratings(stories: readonly CaseStory[]) {
  const ended = stories.filter(({ locked }) => locked.state === 'COMPLETED');
  return ended.flatMap(({ locked, concludedAt, random }, index) =>
    index % 3 === 0 && concludedAt !== null
      ? [
          {
            case: locked.id,
            stars: random.weighted([2, 3, 4, 5], (stars) => stars),
            answers: [],
            comment: '',
            at: new Date(concludedAt.getTime() + 5_400_000),
          },
        ]
      : [],
  );
}
