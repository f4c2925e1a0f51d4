/** 404; Podman (5.8) says 500 of a container that goes while it is looked at. */
export function isGone(error: unknown): boolean {
  const { statusCode, message } = error as { readonly statusCode?: number; readonly message?: string };
  return statusCode === 404 || /found in database: no such container/.test(message ?? '');
}
