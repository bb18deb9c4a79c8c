// One file for one request.
import screens from './screens.en.json';
import words from './words.en.json';

export default { ...screens, ...words };
