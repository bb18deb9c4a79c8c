package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.notice.NoticeAct;
import org.entente.release.Level;

/// An immediate action; every party is shown where it is.
///
/// @param state `UNDER_WAY`, `REGULARISED`, `OBJECTED`, `END_ASKED` or `ENDED`
public record ImmediateActionView(
    String id,
    String reference,
    Level level,
    PartyId owner,
    boolean exercise,
    NoticeAct.ImmediateKind reasonKind,
    String state,
    Category category,
    List<Volume> volumes,
    Optional<Text> text,
    List<NoticeView.Reply> replies,
    Optional<NoticeView.Ending> ending,
    boolean throughHostCell,
    boolean protectedSite,
    int worstDegree,
    List<CrossingView> crossings,
    Instant at)
    implements View {}
