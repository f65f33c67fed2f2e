import { beskrivGallring } from './gallring/beskriv.js';
import { iMapp } from './gallring/plats.js';

beskrivGallring('embedded', () => iMapp());
