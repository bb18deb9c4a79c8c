// One file for one request.
import names from './shell.fr.json';
import words from './shell-words.fr.json';

export default { ...names, ...words };
