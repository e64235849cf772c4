import Box from '@mui/material/Box';
import { useLocalized, useText } from '../i18n/use-text.ts';
import { UNTRIED } from './scenario-fields.ts';
import { useParameterWords } from './use-parameter-words.ts';

/** The parameters of which past decisions tell nothing, and why: nobody looks for them in vain. */
export function UntriedParameters() {
  const text = useText();
  const localized = useLocalized();
  const words = useParameterWords();
  return (
    <Box component="details" sx={{ my: 2 }}>
      <summary>{text('whatIf.untried', { smart_count: UNTRIED.length })}</summary>
      <Box component="dl" sx={{ m: 0, mt: 1, maxWidth: '75ch' }}>
        {UNTRIED.map(({ name, why }) => (
          <div key={name}>
            <Box component="dt" sx={{ fontWeight: 600 }}>
              {words.name(name)}
            </Box>
            <Box component="dd" sx={{ m: 0, mb: 1 }}>
              {localized(why)}
            </Box>
          </div>
        ))}
      </Box>
    </Box>
  );
}
