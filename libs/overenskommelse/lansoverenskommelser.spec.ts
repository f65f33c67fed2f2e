import { describe, expect, it } from '@jest/globals';
import { franLansfil } from './lansfilspost.js';
import { Lansoverenskommelser } from './lansoverenskommelser.js';
import { AVTALET, DALARNAS_VERSIONER, lansfil, LEKSAND } from './testing/fall.js';

const { lansfilId: _lansfilId, lan: _lan, av: _av, ...ovrigt } = lansfil();
const post = { ...ovrigt, id: 'dalarna-psykiska-funktionsnedsattningar', avsnitt: [{ namn: 'Sekretess' }] };
const lansavtal = new Lansoverenskommelser({ lan: () => [{ kod: '20' }], overenskommelser: () => [post] });

describe('the agreements of the file', () => {
  it('are found by the file’s id and by uuid, which is always the same', () => {
    const funnen = lansavtal.hamta(post.id);
    expect(funnen).toMatchObject({ lan: '20', post: { namn: post.namn } });
    expect(lansavtal.hamta(funnen?.id ?? '')).toBe(funnen);
    expect(lansavtal.uuid(post.id)).toBe(funnen?.id);
  });
  it('another uuid may be one of the log; what is neither is none', () => {
    expect(lansavtal.uuid(AVTALET)).toBe(AVTALET);
    expect(lansavtal.hamta(AVTALET)).toBeUndefined();
    expect(lansavtal.uuid('finns-inte')).toBeUndefined();
  });
  it('D1 begin in the register word for word as the file has them', () => {
    expect(franLansfil(post, '20', LEKSAND)).toEqual({
      ...lansfil(),
      avsnitt: ['Sekretess'],
      versioner: DALARNAS_VERSIONER,
    });
  });
});
