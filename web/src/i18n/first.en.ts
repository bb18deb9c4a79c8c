// One file for one request.
import names from './shell.en.json';
import words from './shell-words.en.json';

export default { ...names, ...words };
