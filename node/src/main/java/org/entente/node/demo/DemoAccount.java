package org.entente.node.demo;

/// An account of the demo, to be shown to whoever starts it.
///
/// @param role what the account is for, in French
/// @param post the post it acts for
public record DemoAccount(String login, String role, String party, String post) {}
