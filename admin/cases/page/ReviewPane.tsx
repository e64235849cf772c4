import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { isConcluded } from '#rules/case-state.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import type { ActName } from '../acts/act-names.ts';
import { AscertainSection } from './AscertainSection.tsx';
import { AskedSection } from './AskedSection.tsx';
import { BeneficiarySection } from './BeneficiarySection.tsx';
import { FamilySection } from './FamilySection.tsx';
import { OutcomeBox } from './OutcomeBox.tsx';
import { OverrideAskBox } from './OverrideAskBox.tsx';
import { PersonSection } from './PersonSection.tsx';
import { RoundsSection } from './RoundsSection.tsx';
import { RuleList } from './RuleList.tsx';

interface ReviewPaneProps {
  view: DeskCaseView;
  onAct: (act: ActName) => void;
}

/** All that a decision rests on, the documents aside. */
export function ReviewPane({ view, onAct }: ReviewPaneProps) {
  const text = useText();
  const localized = useLocalized();
  return (
    <Stack spacing={2.5}>
      {view.outcome !== null && <OutcomeBox view={view} outcome={view.outcome} />}
      {view.commitFailure !== null && (
        <Alert severity="error">
          <AlertTitle>{text('case.commitFailure')}</AlertTitle>
          {view.commitFailure.failed.map((rule) => (
            <div key={rule.ruleId}>
              <strong>{rule.ruleId}</strong> {localized(rule.reason)}
            </div>
          ))}
        </Alert>
      )}
      {/* Of a registry that the outcome itself has changed, the rules say nothing that helps. */}
      {!isConcluded(view.state) && <RuleList rules={view.rules} />}
      <OverrideAskBox view={view} onAct={onAct} />
      <AscertainSection view={view} />
      <FamilySection view={view} />
      <BeneficiarySection view={view} />
      <PersonSection view={view} />
      <AskedSection view={view} />
      {view.rounds.length > 0 && <RoundsSection view={view} />}
    </Stack>
  );
}
