import type { DeskCaseView } from '#contract/desk-case.ts';
import type { AskedRule } from '#contract/override-ask.ts';
import { useLocalized } from '../../i18n/use-text.ts';

/** The rules that an ask is about, in words, with the member each is of. */
export function AskedRules({ view, rules }: { view: DeskCaseView; rules: readonly AskedRule[] }) {
  const localized = useLocalized();
  return (
    <ul style={{ margin: 0 }}>
      {rules.map(({ ruleId, itemId }) => {
        const item = view.items.find(({ id }) => id === itemId);
        const found = (item?.rules ?? view.rules).find((rule) => rule.ruleId === ruleId);
        return (
          <li key={`${ruleId}-${itemId}`}>
            <strong>{ruleId}</strong>
            {item !== undefined && ` (${item.personName})`}
            {found !== undefined && `: ${localized(found.reason)}`}
          </li>
        );
      })}
    </ul>
  );
}
