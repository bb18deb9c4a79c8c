package org.entente.node.http;

import org.entente.node.identity.Caller;
import org.entente.node.identity.Secret;

/// A caller and the secret he showed.
record Identified(Caller caller, Secret secret) {}
