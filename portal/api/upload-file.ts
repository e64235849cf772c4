import type { DocumentKind, DocumentView } from '#contract/document.ts';
import { ApiProblem, problemFrom } from './api-problem.ts';
import { noticeSessionEnd } from './session-end.ts';

export interface Upload {
  caseId: string;
  kind: DocumentKind;
  /** Made once for a chosen file: sending it again under the same key stores it once. */
  uploadKey: string;
  file: File;
  /** The second photo, where two sides become one document. */
  back?: File;
  /** Id of the integration item that this file answers. */
  item?: string;
  /** Of a signed acceptance: the doctor who accepts. */
  doctorId?: string;
}

/**
 * Sends a file with its progress.
 * @param onProgress share of the bytes that left, 0 to 1
 * @throws {ApiProblem} the server's problem document, or `offline` when the connection dropped
 */
export function uploadFile(
  upload: Upload,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<DocumentView> {
  // fetch() tells nothing of what it has sent; XMLHttpRequest does.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/cases/${upload.caseId}/documents`);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        const document: DocumentView = JSON.parse(request.responseText);
        resolve(document);
      } else {
        reject(noticeSessionEnd(problemFrom(request.status, request.responseText)));
      }
    });
    request.addEventListener('error', () => {
      reject(new ApiProblem('offline', 0));
    });
    request.addEventListener('timeout', () => {
      reject(new ApiProblem('offline', 0));
    });
    request.addEventListener('abort', () => {
      reject(new DOMException('The upload was stopped', 'AbortError'));
    });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(formOf(upload));
  });
}

/** The fields go before the files: the server decides on them before it reads the bytes. */
function formOf(upload: Upload): FormData {
  const form = new FormData();
  form.set('kind', upload.kind);
  form.set('uploadKey', upload.uploadKey);
  form.set('sides', upload.back === undefined ? '1' : '2');
  if (upload.item !== undefined) {
    form.set('item', upload.item);
  }
  if (upload.doctorId !== undefined) {
    form.set('doctorId', upload.doctorId);
  }
  form.set('file', upload.file);
  if (upload.back !== undefined) {
    form.set('back', upload.back);
  }
  return form;
}
