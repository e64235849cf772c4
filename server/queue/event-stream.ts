import type { Response } from 'express';
import type { EventSink } from './queue-stream.ts';

/**
 * Where server-sent events of a response are written. Its head leaves with the first event, so that
 * what is refused before still is a problem document.
 */
export function eventStream(res: Response): EventSink {
  return {
    write(text) {
      if (!res.headersSent) {
        res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
        // A proxy that gathers an answer before it passes it on would hold the news back.
        res.setHeader('X-Accel-Buffering', 'no');
        res.write('retry: 2000\n\n');
      }
      res.write(text);
    },
    get writableLength() {
      return res.writableLength;
    },
    end: () => res.end(),
    destroy: () => res.destroy(),
  };
}
