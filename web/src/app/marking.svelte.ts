// What the top bar says about the view on screen: whether it shows exercise data, and for whom it is.
export type Exercise = 'none' | 'some' | 'all';

let exercise = $state<Exercise>('none');
let releasable = $state<string | undefined>();

export const marking = {
  get exercise() {
    return exercise;
  },
  /** Who besides the reader's party may see what is on screen; nothing: the audience alone. */
  get releasable() {
    return releasable;
  },
  show(objects: { exercise: boolean }[], parties?: string) {
    const count = objects.filter((object) => object.exercise).length;
    exercise = count === 0 ? 'none' : count === objects.length ? 'all' : 'some';
    releasable = parties;
  },
};
