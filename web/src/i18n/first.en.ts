// What the first screen says: a file of its own, however short, so that the page can ask for it beside the shell.
import names from './shell.en.json';

export default names;
