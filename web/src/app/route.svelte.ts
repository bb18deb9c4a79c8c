// Where the reader is, as the part of the address after `#`: any static file server will do, and a
// route survives a reload without a network.

export type Route =
  | { screen: 'today' }
  | { screen: 'operations' }
  | { screen: 'map' }
  | { screen: 'matrix' }
  | { screen: 'operation'; id: string }
  | { screen: 'propose' }
  | { screen: 'revise'; id: string }
  | { screen: 'notices'; id?: string }
  | { screen: 'notify' }
  | { screen: 'measure'; id?: string }
  | { screen: 'immediate' }
  | { screen: 'standing'; id?: string }
  | { screen: 'standing-new' }
  | { screen: 'movement'; id: string }
  | { screen: 'record' }
  | { screen: 'search' }
  | { screen: 'order'; id: string }
  | { screen: 'seen-as'; id: string }
  | { screen: 'setup'; steps: string[] }
  | { screen: 'meetings' }
  | { screen: 'meeting'; id: string }
  | { screen: 'meeting-plan' | 'meeting-report' | 'forum-new' }
  | { screen: 'meeting-hold' | 'minutes' | 'communique'; id: string }
  | { screen: 'commitments' | 'commitments-overdue' | 'commitment-new' }
  | { screen: 'commitment'; id: string }
  | { screen: 'disputes' | 'dispute-new' | 'dispute-report' | 'relations' }
  | { screen: 'dispute' | 'settlement'; id: string }
  | { screen: 'results' | 'report-new' | 'harms' | 'harm-new' | 'inquiry-new' | 'plan' }
  | { screen: 'report' | 'harm' | 'inquiry'; id: string }
  | { screen: 'unknown' };

export function routeOf(hash: string): Route {
  const steps = pathOf(hash).split('/').filter(Boolean).map(decoded);
  const [first, second, third] = steps;
  if (first === undefined) return { screen: 'today' };
  if (first === 'map' || first === 'matrix') return { screen: first };
  if (first === 'setup') return { screen: 'setup', steps: steps.slice(1) };
  if (first === 'operations' && second === undefined) return { screen: 'operations' };
  if (first === 'operations' && second !== undefined && third === 'revise') return { screen: 'revise', id: second };
  if (first === 'operations' && second !== undefined && third === 'order') return { screen: 'order', id: second };
  if (first === 'operations' && second !== undefined && third === 'seen-as') return { screen: 'seen-as', id: second };
  if (first === 'operations' && second !== undefined) return { screen: 'operation', id: second };
  if (first === 'notices') return second === undefined ? { screen: 'notices' } : { screen: 'notices', id: second };
  if (first === 'measure') return second === undefined ? { screen: 'measure' } : { screen: 'measure', id: second };
  if (first === 'standing' && second === 'new') return { screen: 'standing-new' };
  if (first === 'standing' && second !== undefined && third === 'move') return { screen: 'movement', id: second };
  if (first === 'standing') return second === undefined ? { screen: 'standing' } : { screen: 'standing', id: second };
  if (first === 'propose' || first === 'notify' || first === 'immediate' || first === 'record' || first === 'search') {
    return { screen: first };
  }
  if (first === 'meetings') return ofMeetings(second, third);
  if (first === 'commitments') return ofCommitments(second);
  if (first === 'disputes') return ofDisputes(second, third);
  if (first === 'relations') return { screen: 'relations' };
  if (first === 'plan' || first === 'results' || first === 'harm' || first === 'inquiries') return ofResults(first, second);
  return { screen: 'unknown' };
}

/** An address cut or mistyped leads nowhere, and breaks nothing. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

function ofMeetings(second: string | undefined, third: string | undefined): Route {
  if (second === undefined) return { screen: 'meetings' };
  if (second === 'plan' || second === 'report') return { screen: `meeting-${second}` };
  if (second === 'forum') return { screen: 'forum-new' };
  if (third === 'hold') return { screen: 'meeting-hold', id: second };
  if (third === 'communique') return { screen: 'communique', id: second };
  return third === 'minutes' ? { screen: 'minutes', id: second } : { screen: 'meeting', id: second };
}

function ofCommitments(second: string | undefined): Route {
  if (second === undefined) return { screen: 'commitments' };
  if (second === 'new') return { screen: 'commitment-new' };
  return second === 'overdue' ? { screen: 'commitments-overdue' } : { screen: 'commitment', id: second };
}

function ofDisputes(second: string | undefined, third: string | undefined): Route {
  if (second === undefined) return { screen: 'disputes' };
  if (second === 'new' || second === 'report') return { screen: `dispute-${second}` };
  return { screen: third === 'settlement' ? 'settlement' : 'dispute', id: second };
}

function ofResults(first: 'plan' | 'results' | 'harm' | 'inquiries', second: string | undefined): Route {
  if (first === 'plan') return { screen: 'plan' };
  if (second === undefined) return { screen: first === 'harm' ? 'harms' : 'results' };
  const one = first === 'results' ? 'report' : first === 'harm' ? 'harm' : 'inquiry';
  return second === 'new' ? { screen: `${one}-new` } : { screen: one, id: second };
}

/** What an address asks of its screen: `#/operations/ID?act=approve` opens the decision of that operation. */
export function askedIn(hash: string): URLSearchParams {
  return new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : '');
}

function pathOf(hash: string): string {
  return hash.replace(/^#\/?/, '').replace(/\?.*$/, '');
}

let current = $state.raw<Route>(routeOf(location.hash));
let wanted = $state.raw<URLSearchParams>(askedIn(location.hash));

addEventListener('hashchange', () => {
  current = routeOf(location.hash);
  wanted = askedIn(location.hash);
  document.getElementById('main')?.focus();
  scrollTo(0, 0);
});

export const route = {
  get current() {
    return current;
  },
  go(hash: string) {
    location.hash = hash;
  },
};

/** What the address asks of the screen on show. */
export function asked(): URLSearchParams {
  return wanted;
}

/** Done as asked: a reload shall not ask again. The screen stays. */
export function forgetAsked(): void {
  if (wanted.size === 0) return;
  history.replaceState(history.state, '', location.hash.replace(/\?.*$/, ''));
  wanted = new URLSearchParams();
}
