/**
 * A lint rule for pure rooms: `new Date()` and `Date()` read the wall clock, `new Date(at_ms)` does not,
 * so that a ban of the name would forbid too much and a ban of `Date.now` too little.
 */
const noWallClock = {
  create(context) {
    const check = (node) => {
      const is_date = node.callee.type === 'Identifier' && node.callee.name === 'Date';
      if (is_date && (node.type === 'CallExpression' || node.arguments.length === 0)) {
        context.report({ node, message: 'A pure room reads no clock: take the simulated time as an argument.' });
      }
    };
    return { NewExpression: check, CallExpression: check };
  },
};

export default { meta: { name: 'rooms' }, rules: { 'no-wall-clock': noWallClock } };
