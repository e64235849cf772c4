import Box from '@mui/material/Box';
import { useState } from 'react';
import { useObjectUrl } from './use-document-file.ts';

interface ImageSheetProps {
  blob: Blob;
  name: string;
  /** Width on screen after the rotation, in CSS pixels. */
  width: number;
  /** Quarter turns to the right. */
  rotation: number;
}

/** A photo or scan, turned and sized. */
export function ImageSheet({ blob, name, width, rotation }: ImageSheetProps) {
  const url = useObjectUrl(blob);
  const [ratio, setRatio] = useState(1);
  const sideways = rotation % 2 === 1;
  const height = sideways ? width * ratio : width / ratio;
  if (url === null) {
    return null;
  }
  return (
    <Box sx={{ position: 'relative', width, height, mx: 'auto' }}>
      <Box
        component="img"
        src={url}
        alt={name}
        draggable={false}
        onLoad={(event: React.SyntheticEvent<HTMLImageElement>) => {
          const { naturalWidth, naturalHeight } = event.currentTarget;
          setRatio(naturalWidth / Math.max(1, naturalHeight));
        }}
        sx={{
          position: 'absolute',
          left: '50%',
          top: '50%',
          width: sideways ? height : width,
          height: sideways ? width : height,
          transform: `translate(-50%, -50%) rotate(${rotation * 90}deg)`,
          boxShadow: '0 0 0 1px #c5cdd6',
        }}
      />
    </Box>
  );
}
