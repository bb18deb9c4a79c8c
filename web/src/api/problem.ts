// What can go wrong with a call, as the client tells it: a problem the server wrote (RFC 9457), or no
// answer at all. Only `retryable` ones may be sent again by themselves, always with the same act id.

export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  /** RFC 6901 pointer into the body that was sent. */
  pointer?: string;
  reference?: string;
  evidence?: Record<string, unknown>;
  /** In which language its words are. */
  language?: string;
}

export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** How long the server asks to wait before another try. */
    readonly retryAfterMs?: number,
  ) {
    super(problem.detail || problem.title || problem.code);
  }
}

/** No answer: the network is away, or the node does not answer in time. */
export class NoAnswer extends Error {}

export function isRetryable(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  if (!(error instanceof ProblemError)) return false;
  const { status } = error.problem;
  return status === 429 || status >= 500;
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401;
}

export function retryAfterMsOf(error: unknown): number | undefined {
  return error instanceof ProblemError ? error.retryAfterMs : undefined;
}

export async function problemOf(response: Response, language: string): Promise<ProblemError> {
  const body = await bodyOf(response);
  const problem: Problem = {
    status: response.status,
    code: text(body, 'code') ?? `http-${response.status}`,
    title: text(body, 'title') ?? '',
    detail: text(body, 'detail') ?? '',
    language,
  };
  const pointer = text(body, 'pointer');
  if (pointer !== undefined) problem.pointer = pointer;
  const reference = text(body, 'reference');
  if (reference !== undefined) problem.reference = reference;
  const evidence = body['evidence'];
  if (typeof evidence === 'object' && evidence !== null) {
    problem.evidence = evidence as Record<string, unknown>;
  }
  return new ProblemError(problem, retryAfter(response, body));
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    // A proxy between us answers in HTML; its status is all it tells.
    return {};
  }
}

function text(body: Record<string, unknown>, field: string): string | undefined {
  const value = body[field];
  return typeof value === 'string' ? value : undefined;
}

function retryAfter(response: Response, body: Record<string, unknown>): number | undefined {
  const header = Number(response.headers.get('Retry-After') ?? body['seconds'] ?? NaN);
  return Number.isFinite(header) ? header * 1000 : undefined;
}
