/** What a person types when the file is right. */
export const UP = 'docker compose up -d --build';
/** The container of a service that got another name would go on and hold its ports and volumes. */
export const UP_ALONE = `${UP} --remove-orphans`;
