import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { AcceptedSection } from './AcceptedSection.tsx';
import { type BoardPeriod, isPeriod } from './board-period.ts';
import { BoardSection } from './BoardSection.tsx';
import { ChartOrTable } from './ChartOrTable.tsx';
import { DailyChart } from './DailyChart.tsx';
import { DailyTable } from './DailyTable.tsx';
import { missingRows } from './period-rows.ts';
import { TimesSection } from './TimesSection.tsx';

/** What happened in the period: intake and outcome, times, what was accepted at once. */
export function PeriodFigures({ period }: { period: BoardPeriod }) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const { data, error, refetch } = useQuery({
    queryKey: ['board-period', period],
    queryFn: ({ signal }) => dataProvider.readPeriod(period, signal),
    enabled: isPeriod(period),
    placeholderData: keepPreviousData,
  });
  if (error !== null) {
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return (
      <Box component="output" sx={{ display: 'block', p: 4 }}>
        <CircularProgress size={24} aria-label={text('board.period')} />
      </Box>
    );
  }
  const shown = { ...period, from: data.from, to: data.to };
  const missing = missingRows(data, shown, text);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ChartOrTable
        title={text('board.byDay')}
        chart={<DailyChart days={data.days} />}
        table={<DailyTable days={data.days} period={shown} />}
      />
      <TimesSection figures={data} period={shown} />
      <AcceptedSection figures={data} period={shown} />
      {missing.length === 0 ? (
        text('board.missingNone')
      ) : (
        <BoardSection title={text('board.missing')} rows={missing} />
      )}
    </Box>
  );
}
