package org.entente.node.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/// Listens to everything that is logged, in more detail than a node that serves writes.
final class LogTap extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  static final String MARK = "the log is listened to";

  private final StringBuilder said = new StringBuilder();
  private final Logger root;
  private final Logger ours;
  private final Level before;

  LogTap() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    root = context.getLogger("ROOT");
    ours = context.getLogger("org.entente");
    before = ours.getLevel();
    ours.setLevel(Level.DEBUG);
    setContext(context);
    start();
    root.addAppender(this);
    ours.debug(MARK);
  }

  @Override
  protected synchronized void append(ILoggingEvent event) {
    said.append(event.getFormattedMessage()).append(' ').append(event.getKeyValuePairs());
    if (event.getThrowableProxy() != null) {
      said.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    said.append('\n');
  }

  synchronized String said() {
    return said.toString();
  }

  @Override
  public void close() {
    root.detachAppender(this);
    ours.setLevel(before);
    stop();
  }
}
