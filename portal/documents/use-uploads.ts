import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DocumentKind } from '#contract/document.ts';
import { ApiProblem, isPassing } from '../api/api-problem.ts';
import { caseKey } from '../api/cases.ts';
import { newUuid } from '../api/new-uuid.ts';
import { uploadFile } from '../api/upload-file.ts';
import { documentsKey } from './use-documents.ts';

/** A file on its way, or one whose sending failed: to be tried again, or refused for good. */
export interface Sending {
  /** Also the key under which the server stores it once, however often it is sent. */
  key: string;
  kind: DocumentKind;
  item: string | undefined;
  /** Of a signed acceptance: who accepts. */
  doctorId: string | undefined;
  file: File;
  back: File | undefined;
  /** Share of the bytes that left, 0 to 1. */
  share: number;
  state: 'sending' | 'waiting' | 'failed' | 'refused';
  problem: unknown;
}

/** Whether the file will still arrive without anybody doing anything. */
export function isOnItsWay({ state }: Sending): boolean {
  return state === 'sending' || state === 'waiting';
}

const RETRY_MS = 3000;

/** Only the file itself is at fault: sent again as it is, it gets the same answer. */
function isOfFile(error: unknown): boolean {
  return (
    error instanceof ApiProblem && (error.code === 'document_refused' || error.code === 'too_large')
  );
}

function stateAfter(error: unknown): Sending['state'] {
  return isPassing(error) ? 'waiting' : isOfFile(error) ? 'refused' : 'failed';
}

export interface Uploads {
  sendings: readonly Sending[];
  send: (kind: DocumentKind, file: File, back?: File, item?: string, doctorId?: string) => void;
  retry: (key: string) => void;
  cancel: (key: string) => void;
}

/**
 * Sends files with their progress. A dropped connection is retried by itself, under the same key,
 * when the network is back or after a pause; the form around it goes on meanwhile.
 */
export function useUploads(caseId: string): Uploads {
  const client = useQueryClient();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const latest = useRef(sendings);
  useEffect(() => {
    latest.current = sendings;
  }, [sendings]);

  const update = useCallback((key: string, part: Partial<Sending>) => {
    setSendings((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const drop = useCallback((key: string) => {
    setSendings((before) => before.filter((one) => one.key !== key));
  }, []);

  const run = useCallback(
    async (sending: Sending): Promise<void> => {
      const stop = new AbortController();
      stops.current.set(sending.key, stop);
      update(sending.key, { state: 'sending', share: 0, problem: null });
      try {
        await uploadFile(
          {
            caseId,
            kind: sending.kind,
            uploadKey: sending.key,
            file: sending.file,
            ...(sending.back && { back: sending.back }),
            ...(sending.item !== undefined && { item: sending.item }),
            ...(sending.doctorId !== undefined && { doctorId: sending.doctorId }),
          },
          (share) => {
            update(sending.key, { share });
          },
          stop.signal,
        );
        await client.invalidateQueries({ queryKey: documentsKey(caseId) });
        void client.invalidateQueries({ queryKey: caseKey(caseId) });
        drop(sending.key);
      } catch (error) {
        if (!stop.signal.aborted) {
          update(sending.key, { state: stateAfter(error), problem: error });
        }
      } finally {
        stops.current.delete(sending.key);
      }
    },
    [caseId, client, drop, update],
  );

  useEffect(() => {
    const again = (): void => {
      for (const one of latest.current) {
        if (one.state === 'waiting' && navigator.onLine) {
          void run(one);
        }
      }
    };
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [run]);

  return {
    sendings,
    send: (kind, file, back, item, doctorId) => {
      const sending: Sending = {
        key: newUuid(),
        kind,
        item,
        doctorId,
        file,
        back,
        share: 0,
        state: 'sending',
        problem: null,
      };
      setSendings((before) => [...before, sending]);
      void run(sending);
    },
    retry: (key) => {
      const sending = sendings.find((one) => one.key === key);
      if (sending) {
        void run(sending);
      }
    },
    cancel: (key) => {
      stops.current.get(key)?.abort();
      drop(key);
    },
  };
}
