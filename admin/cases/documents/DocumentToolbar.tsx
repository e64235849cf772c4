import FitIcon from '@mui/icons-material/FitScreenOutlined';
import NextIcon from '@mui/icons-material/NavigateNext';
import PreviousIcon from '@mui/icons-material/NavigateBefore';
import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import RotateLeftIcon from '@mui/icons-material/RotateLeft';
import RotateIcon from '@mui/icons-material/RotateRight';
import ZoomInIcon from '@mui/icons-material/ZoomIn';
import ZoomOutIcon from '@mui/icons-material/ZoomOut';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';

interface DocumentToolbarProps {
  index: number;
  total: number;
  zoom: number;
  onStep: (step: -1 | 1) => void;
  /** The page that is looked at, and how many there are. */
  page: number;
  pages: number;
  onPage: (by: -1 | 1) => void;
  onRotate: (by: -1 | 1) => void;
  onZoom: (factor: number) => void;
  onFit: () => void;
}

/** What can be done to the open document's view. */
export function DocumentToolbar(props: DocumentToolbarProps) {
  const text = useText();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', px: 1 }}>
      <Tool label={text('document.previous')} keys="←" onClick={() => props.onStep(-1)}>
        <PreviousIcon />
      </Tool>
      <span aria-live="polite">
        {text('document.of', { index: props.index + 1, total: props.total })}
      </span>
      <Tool label={text('document.next')} keys="d →" onClick={() => props.onStep(1)}>
        <NextIcon />
      </Tool>
      {props.pages > 1 && (
        <>
          <Tool label={text('document.previousPage')} keys="," onClick={() => props.onPage(-1)}>
            <UpIcon />
          </Tool>
          <span aria-live="polite">
            {text('document.page', { page: props.page, pages: props.pages })}
          </span>
          <Tool label={text('document.nextPage')} keys="." onClick={() => props.onPage(1)}>
            <DownIcon />
          </Tool>
        </>
      )}
      <Box sx={{ flex: 1 }} />
      <Tool label={text('document.rotateLeft')} keys="w" onClick={() => props.onRotate(-1)}>
        <RotateLeftIcon />
      </Tool>
      <Tool label={text('document.rotate')} keys="r" onClick={() => props.onRotate(1)}>
        <RotateIcon />
      </Tool>
      <Tool label={text('document.zoomOut')} keys="-" onClick={() => props.onZoom(1 / 1.25)}>
        <ZoomOutIcon />
      </Tool>
      <span style={{ whiteSpace: 'nowrap' }}>
        {text('document.zoom', { percent: Math.round(props.zoom * 100) })}
      </span>
      <Tool label={text('document.zoomIn')} keys="+" onClick={() => props.onZoom(1.25)}>
        <ZoomInIcon />
      </Tool>
      <Tool label={text('document.fit')} keys="0" onClick={props.onFit}>
        <FitIcon />
      </Tool>
    </Box>
  );
}

interface ToolProps {
  label: string;
  keys: string;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, keys, onClick, children }: ToolProps) {
  return (
    <Tooltip title={`${label} (${keys})`}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}
