/** ESLint rules that only this project needs. Each has its trespasser in stilregler.int.spec.ts. */

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.(?:ts|mts|mjs|cjs|tsx)$/;
const EMPTY_WORDS = /(?:^|-)(?:manager|helper|helpers|util|utils|base|common)(?:[-.]|$)/;
const TODO_WITHOUT_ISSUE = /\b(?:TODO|FIXME)\b(?![^\n]*#\d+)/;
const LIFE_HOOKS = new Set(['constructor']);

const rule = (messages, create) => ({ meta: { type: 'suggestion', schema: [], messages }, create });

const fileName = rule(
  { kebab: '{{name}} is not kebab-case', empty: '{{name}}: manager, helper, util, base and common say nothing' },
  (context) => ({
    Program: (node) => {
      const name = context.filename.split(/[\\/]/).at(-1);
      const bare = name.replace(/^\./, '');
      if (!KEBAB.test(bare)) context.report({ node, messageId: 'kebab', data: { name } });
      if (EMPTY_WORDS.test(bare)) context.report({ node, messageId: 'empty', data: { name } });
    },
  }),
);

const todoWithIssue = rule({ issue: 'a TODO names its issue: TODO #12' }, (context) => ({
  Program: () => {
    for (const comment of context.sourceCode.getAllComments()) {
      if (TODO_WITHOUT_ISSUE.test(comment.value)) context.report({ loc: comment.loc, messageId: 'issue' });
    }
  },
}));

/** Decorated parameters are filled by Nest and parameter properties are fields: neither is an argument to remember. */
const isPlain = (parameter) => parameter.type !== 'TSParameterProperty' && !(parameter.decorators?.length > 0);
const PARAMS_MAX = 3;

const maxParams = rule({ many: '{{count}} parameters; after three, one named object' }, (context) => {
  const check = (node) => {
    if (LIFE_HOOKS.has(node.parent?.kind) && isInjected(node.parent.parent.parent)) return;
    const count = node.params.filter(isPlain).length;
    if (count > PARAMS_MAX) context.report({ node, messageId: 'many', data: { count } });
  };
  return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
});
const isInjected = (classNode) => (classNode?.decorators?.length ?? 0) > 0;

export const lokala = {
  rules: { 'file-name': fileName, 'todo-with-issue': todoWithIssue, 'max-params': maxParams },
};
