// Whether the worker has the whole client, so that every screen opens without a network. It is asked at once,
// told to keep the rest once the first screen has had the line for itself, and again when the line is back.

/** How long the first screen has the line for itself before the other files come. */
const HEAD_START_MS = 4_000;

/** Unknown until the worker has answered; without one, for ever. */
let whole = $state<boolean>();
let keepTheRest = () => {};

export const offlineCopy = {
  get isPartial() {
    return whole === false;
  },
  /** The line is back, perhaps after it was cut half-way. */
  goOn() {
    if (whole === false) keepTheRest();
  },
};

/** The client opens and works without a network; nothing under api/ is ever kept by the worker. */
export async function keepClient(entry: string): Promise<void> {
  try {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ keptWhole: boolean }>) => (whole = data.keptWhole));
    serviceWorker.startMessages();
    await serviceWorker.register('./sw.js');
    const { active } = await serviceWorker.ready;
    active?.postMessage({ isKeptWhole: true });
    setTimeout(() => {
      keepTheRest = () => active?.postMessage({ keepEverythingFor: entry });
      keepTheRest();
    }, HEAD_START_MS);
  } catch {
    // A page outside a secure context has no worker: it works, but does not open without a network.
  }
}
