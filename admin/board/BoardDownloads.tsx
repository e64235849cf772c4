import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { EXPORT_FORMATS } from '#contract/export.ts';
import { download } from '../exports/download.ts';
import { useText } from '../i18n/use-text.ts';
import { type BoardPeriod, isPeriod } from './board-period.ts';

/** The board and its period as files. */
export function BoardDownloads({ period }: { period: BoardPeriod }) {
  const text = useText();
  return EXPORT_FORMATS.map((format) => {
    const name = text(`export.${format}`);
    return (
      <Button
        key={format}
        startIcon={<DownloadIcon />}
        disabled={!isPeriod(period)}
        aria-label={text('export.boardAs', { format: name })}
        onClick={() => {
          const query = new URLSearchParams({ ...period, format });
          download(`/api/desk/board/sheet?${query.toString()}`);
        }}
      >
        {name}
      </Button>
    );
  });
}
