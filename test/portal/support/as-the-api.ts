import { ROUTES } from '#server/routes.ts';
import type { Answer, Asked } from './canned-answers.ts';

/**
 * Says what the real API would not have answered: a route that it has not, or another body. A page
 * that is tried against such an answer proves nothing.
 */
export function unlikeTheApi({ method, path }: Asked, { status, body }: Answer): string[] {
  if (status === 0 || status >= 400) {
    return [];
  }
  const route = ROUTES.find(
    ({ spec }) => spec.method === method.toLowerCase() && patternOf(spec.path).test(path),
  );
  if (route === undefined) {
    return [`the API has no ${method} ${path}`];
  }
  const { response } = route.spec;
  const parsed = response?.safeParse(body);
  if (parsed?.success === false) {
    return [`${method} ${path}: ${parsed.error.message}`];
  }
  return response === undefined && body !== undefined
    ? [`the API answers ${method} ${path} with nothing`]
    : [];
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
}
