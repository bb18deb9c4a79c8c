// Server-sent events read by hand: EventSource hides comments, and a comment every 20 s is how we know
// that a silent stream is still alive.

export interface ServerEvent {
  /** `comment` for a line that only says the stream lives. */
  event: string;
  data: string;
  /** Beside either: the server's clock. */
  comment: string;
}

export async function* eventsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      pending += decoder.decode(value, { stream: true });
      const blocks = pending.split(/\r?\n\r?\n/);
      pending = blocks.pop() ?? '';
      for (const block of blocks) yield eventOf(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): ServerEvent {
  let event = 'message';
  const data: string[] = [];
  let comment = '';
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') event = value ?? event;
    if (field === 'data') data.push(value ?? '');
    if (field === '') comment = value ?? '';
  }
  return data.length === 0 && event === 'message' ? { event: 'comment', data: '', comment } : { event, data: data.join('\n'), comment };
}
