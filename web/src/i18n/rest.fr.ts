// One file for one request.
import screens from './screens.fr.json';
import words from './words.fr.json';

export default { ...screens, ...words };
