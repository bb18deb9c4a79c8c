// All of the local check in one part, loaded when a form is already on the screen.
export { readersOf } from '../draft/consultation';
export { crossingOf } from './crossing';
export { freeBlocks, freeSlots } from './free-slots';
export { preview } from './preview';
export { waysOut } from './ways-out';
