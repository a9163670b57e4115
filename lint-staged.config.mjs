// What `.husky/pre-commit` asks of the files of a commit. No types: the compiler looks at the whole project, which takes a
// minute; `npm run check` asks it.
export default {
  '*.{ts,js,mjs}': 'eslint --no-warn-ignored',
  '*': 'prettier --check --ignore-unknown --log-level warn',
};
