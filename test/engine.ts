/** Tests that concern Docker run on a real engine, and fail where there is none: `npm test` starts one and names it. */
if (!process.env.DOCKER_HOST) {
  throw new Error(
    'no engine for tests: type "npm test", or: eval "$(npm run -s engine -- start && npm run -s engine -- env)"',
  );
}
