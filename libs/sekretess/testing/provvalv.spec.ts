import { describe } from '@jest/globals';
import { provvalv } from './provvalv.js';
import { valvsvit } from './valvsvit.js';

describe('the vault in memory', () => valvsvit(() => Promise.resolve(provvalv())));
