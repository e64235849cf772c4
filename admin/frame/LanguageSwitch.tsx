import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useLocaleState, useStore } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { LANGUAGE_UNTOLD } from '../session/use-session-language.ts';

/** Italian or English; the choice stays on this machine, and goes with whoever is signed in. */
export function LanguageSwitch({ light = false }: { light?: boolean }) {
  const text = useText();
  const [locale, setLocale] = useLocaleState();
  const [, setUntold] = useStore(LANGUAGE_UNTOLD, false);
  const colour = light ? '#ffffff' : 'primary.main';
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={text('frame.language')}
      onChange={(_event, chosen: string | null) => {
        if (chosen !== null) {
          setUntold(true);
          setLocale(chosen);
        }
      }}
      sx={{
        '& .MuiToggleButton-root': {
          color: colour,
          borderColor: colour,
          py: 0.25,
          px: 1,
          fontWeight: 600,
        },
        '& .MuiToggleButton-root.Mui-selected, & .MuiToggleButton-root.Mui-selected:hover': {
          color: light ? 'primary.dark' : '#ffffff',
          backgroundColor: colour,
        },
      }}
    >
      <ToggleButton value="it" lang="it">
        IT<span className="visually-hidden"> {text('frame.italian')}</span>
      </ToggleButton>
      <ToggleButton value="en" lang="en">
        EN<span className="visually-hidden"> {text('frame.english')}</span>
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
