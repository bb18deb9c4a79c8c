-- Who may sign in. An administrator keeps accounts and signs nothing, so he is no person of the
-- record: the check says so where no code can forget it.
CREATE TABLE account (
  login           text           PRIMARY KEY CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  password_hash   text           NOT NULL,
  password_set_at timestamptz(3) NOT NULL,
  password_set_by text           NOT NULL,
  person          text,
  administrator   boolean        NOT NULL,
  demo            boolean        NOT NULL,
  language        text           NOT NULL CHECK (language IN ('fr', 'en')),
  disabled        boolean        NOT NULL DEFAULT false,
  created_at      timestamptz(3) NOT NULL,
  generation      integer        NOT NULL DEFAULT 0,
  CHECK (NOT (administrator AND person IS NOT NULL))
);

-- Sessions and tokens: the secret itself is with its bearer only, here stands its SHA-256. One is
-- good while its generation is the account's, which every new password and every disabling moves:
-- so a sign-in under way while the password changes gets a session that is already dead.
CREATE TABLE credential (
  id         uuid           PRIMARY KEY,
  hash       bytea          NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  login      text           NOT NULL REFERENCES account ON DELETE CASCADE,
  kind       text           NOT NULL CHECK (kind IN ('SESSION', 'TOKEN')),
  label      text           NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text           NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  generation integer        NOT NULL
);

CREATE INDEX credential_of_login ON credential (login, kind, created_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON account, credential TO ${app};
