import { defaultLightTheme, type RaThemeOptions } from 'react-admin';

/** Institutional blue of Designers Italia. */
const BLUE = '#0066cc';
const LINE = '#d6dce3';

const FONT = '"Titillium Web", Geneva, Tahoma, sans-serif';

/** Tones of the desk, each with enough contrast on its own ground (WCAG 1.4.3). */
export const TONES = {
  blue: { color: '#004080', background: '#e6f0fa' },
  amber: { color: '#6b4400', background: '#fff3d6' },
  red: { color: '#9b1c2e', background: '#fdeaec' },
  green: { color: '#00552e', background: '#e3f4ea' },
  grey: { color: '#435a70', background: '#edf1f5' },
  violet: { color: '#51308c', background: '#f1ebfb' },
} as const;
export type Tone = keyof typeof TONES;

export const theme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: BLUE, dark: '#004d99', contrastText: '#ffffff' },
    secondary: { main: '#17324d' },
    error: { main: '#b3192f' },
    warning: { main: '#8a5a00' },
    success: { main: '#007044' },
    text: { primary: '#17324d', secondary: '#435a70' },
    background: { default: '#f5f7fa', paper: '#ffffff' },
    divider: LINE,
  },
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: FONT,
    fontSize: 14,
    body1: { fontSize: '0.9375rem' },
    h1: { fontSize: '1.375rem', fontWeight: 700 },
    h2: { fontSize: '1.0625rem', fontWeight: 700 },
    h3: { fontSize: '0.9375rem', fontWeight: 700 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    ...defaultLightTheme.components,
    MuiCssBaseline: {
      styleOverrides: {
        'html, body, #root': { height: '100%' },
        kbd: {
          fontFamily: 'inherit',
          fontWeight: 600,
          padding: '0 6px',
          border: `1px solid #8a9bab`,
          borderBottomWidth: 2,
          borderRadius: 4,
          background: '#ffffff',
          color: '#17324d',
        },
        '.plain-table': { borderCollapse: 'collapse', width: '100%' },
        '.plain-table th, .plain-table td': {
          textAlign: 'left',
          verticalAlign: 'top',
          padding: '4px 8px 4px 0',
          borderBottom: `1px solid ${LINE}`,
        },
        '.plain-table th': { color: '#435a70', fontWeight: 600 },
        ':focus-visible': { outline: '3px solid #ff9900', outlineOffset: 1 },
        '.visually-hidden': {
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clip: 'rect(0 0 0 0)',
          whiteSpace: 'nowrap',
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
          },
        },
      },
    },
    MuiButton: { defaultProps: { disableElevation: true, size: 'small' } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiPaper: { styleOverrides: { outlined: { borderColor: LINE } } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: '#71869b' } } },
    MuiDialog: {
      styleOverrides: {
        // On a phone the margins of a dialog are better spent on what is in it.
        paper: {
          '@media (max-width: 599.95px)': {
            margin: 12,
            width: 'calc(100% - 24px)',
            maxHeight: 'calc(100% - 24px)',
          },
        },
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.25rem', fontWeight: 700 } } },
    MuiTableCell: { styleOverrides: { root: { borderColor: LINE } } },
    MuiTab: { styleOverrides: { root: { textTransform: 'none', fontWeight: 600 } } },
  },
};
