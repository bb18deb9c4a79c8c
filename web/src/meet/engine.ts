// All of the local check in one part, loaded when a form is already on the screen.
export { readersOf } from '../draft/consultation';
export { preview } from './preview';
