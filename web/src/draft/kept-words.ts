// What is written in a dialog that signs, kept on this device until it is signed or cleared: a session that ends, a key
// pressed too soon and a reload lose none of it.
import { here } from '../app/workplace.svelte';
import { draftId, dropDraft, keepDraft, keptDraft } from './keeper';

export interface KeptWords<T> {
  keep: (words: T) => void;
  drop: () => void;
}

/** @param about which dialog of which object; @param restore is called with what was written before, if there is any */
export function keptWords<T>(about: string, restore: (words: T) => void): KeptWords<T> {
  const place = here();
  const id = draftId(place.session?.login ?? '', place.post?.id ?? '', `dialog|${about}`);
  let touched = false;
  void keptDraft<T>(place.drafts, id).then((words) => {
    // What was typed before the device answered is what is meant.
    if (words !== undefined && !touched) restore(words);
  });
  return {
    keep(words) {
      touched = true;
      void keepDraft(place.drafts, id, words);
    },
    drop() {
      touched = true;
      void dropDraft(place.drafts, id);
    },
  };
}
