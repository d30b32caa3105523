package org.hiroba.ui.dev;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.error.HirobaException;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListDetail;
import org.hiroba.ui.api.component.ListRow;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.MenuItem;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.PersonLine;
import org.hiroba.ui.api.component.ReactionBar;
import org.hiroba.ui.api.component.RowList;
import org.hiroba.ui.api.component.TabLinks;
import org.hiroba.ui.api.component.ThemeIcon;

/** What the sketch of the tone shows, made of the shared components. */
public final class SampleGroupsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> NAMES =
            List.of("企画アイデアバンク", "店長会議", "がんばり紹介", "日報 千葉店");
    private static final List<String> LINES = List.of(
            "田中：店頭でお客さまが写真を撮っていました", "議題は木曜までに", "千葉店の佐々木さんが…", "本日の来客 84名");

    private final transient Viewer viewer;
    private final transient SampleCompany sample;
    private final ListDetail layout;
    private final Map<Integer, ListRow> rows = new LinkedHashMap<>();
    private final Map<ContentRef, ReactionBar> bars = new LinkedHashMap<>();
    private String title = "グループ";

    SampleGroupsView(Viewer viewer, SampleCompany sample) {
        this.viewer = viewer;
        this.sample = sample;
        this.layout = new ListDetail("わたしのグループ");
        setSizeFull();
        add(layout);
        list();
        viewer.live().follow(
                this,
                event -> event.type().equals(Reactions.CHANGED),
                happened -> bars.values().forEach(ReactionBar::refresh));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getInteger("group");
        id.filter(each -> each == 99).ifPresent(each -> {
            throw new IllegalStateException("A failure for the error page");
        });
        id.filter(each -> each > 4).ifPresent(each -> {
            throw HirobaException.notFound();
        });
        rows.forEach((key, row) -> row.setCurrent(id.filter(key::equals).isPresent()));
        id.ifPresentOrElse(this::group, this::nothing);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void list() {
        for (int i = 0; i < NAMES.size(); i++) {
            ListRow row = new ListRow(
                    "groups/" + (i + 1), new Mark(NAMES.get(i), i + 2), NAMES.get(i), LINES.get(i));
            row.setUnread(i == 0 ? 2 : i == 1 ? 1 : 0, "未読");
            rows.put(i + 1, row);
        }
        RowList mine = new RowList("わたしのグループ");
        rows.values().forEach(mine::add);
        RowList around = new RowList("見てみる");
        around.add(new ListRow("groups", new Mark(new ThemeIcon("plus")), "グループをさがす・つくる",
                        "会社のグループは 24 あります"));
        layout.setList(new Div(new H2("わたしのグループ"), mine, new H2("見てみる"), around));
    }

    private void nothing() {
        title = "グループ";
        layout.showNothing(new EmptyState(
                "groups",
                "グループをえらんでください",
                "左の一覧からえらぶと、新しい投稿が読めます。",
                new Anchor("groups/1", "企画アイデアバンクを開く")));
    }

    private void group(int id) {
        bars.clear();
        title = NAMES.get(id - 1);
        Div page = new Div();
        page.setSizeFull();
        page.getStyle().set("display", "flex").set("flex-direction", "column");
        TabLinks tabs = new TabLinks("グループの中")
                .add("groups/" + id, "投稿")
                .add("groups/" + id + "/files", "ファイル")
                .add("groups/" + id + "/members", "メンバー");
        tabs.setCurrent("groups/" + id);
        PageHeader header = new PageHeader(
                        title, "目的：ささいな気づきを新しい商品につなげる　・　128人　・　だれでも読めます")
                .withMark(new Mark(title, id + 1))
                .withBack("groups", "グループの一覧へもどる")
                .withTabs(tabs);
        Div feed = new Div();
        feed.addClassName("h-feed");
        if (id == 4) {
            feed.add(new EmptyState("comment", "ここは千葉店の日報です",
                    "来客数、売れ筋、気づいたことを一日一回書きましょう。", new Button("最初の日報を書く")));
        } else {
            feed.add(post(10L * id, 2, "店頭でお客さまが、包装紙の柄を写真に撮っていました。「かわいいので捨てられない」そうです。"
                    + "季節ごとに柄を変えたら、集める楽しみができませんか。", false));
            Div news = new Div("ここから新しい投稿");
            news.addClassName("h-divider-new");
            feed.add(news);
            feed.add(post(10L * id + 1, 4,
                    "レビューで「袋が開けにくい」が今月 4 件ありました。切り込みの位置を 5mm 下げた試作の写真です。", true));
        }
        page.add(header, feed, compose());
        layout.showDetail(page);
    }

    private Article post(long id, long author, String text, boolean wanted) {
        ContentRef ref = new ContentRef("post", id);
        Article post = new Article();
        post.addClassName("h-card");
        PersonLine who = new PersonLine(viewer, sample.everybody().get((int) author - 1),
                viewer.now().minus(Duration.ofMinutes(70)));
        if (wanted) {
            Span tag = new Span("確認してください");
            tag.addClassNames("h-tag", "h-tag-waiting");
            who.withEnd(tag, menu());
        } else {
            who.withEnd(menu());
        }
        ReactionBar bar = new ReactionBar(viewer, sample.reactions(), ref,
                sample.reactions().of(viewer.caller().person(), List.of(ref)).get(ref));
        bars.put(ref, bar);
        bar.with(chip("comment", "コメント 2"), chip("tasks", "タスクにする"));
        post.add(who, new Paragraph(text), bar,
                PersonLine.small(viewer, sample.everybody().get(2), viewer.now()));
        return post;
    }

    private ActionMenu menu() {
        return new ActionMenu(viewer, viewer.text("ui.content.menu"), () -> List.of(
                MenuItem.of("pin", "上に固定する", () -> viewer.tell("固定しました")),
                MenuItem.of("bookmark", "しおりをはさむ", () -> viewer.tell("しおりをはさみました")),
                MenuItem.of("alert", "失敗してみる", () -> viewer.tell(HirobaException.forbidden())),
                MenuItem.ofLoss("recall", "取り消す", () -> Confirmation.beforeLoss(
                        viewer, "この投稿を取り消しますか？", "みなさんの画面からすぐに消え、もとにはもどせません。",
                        "取り消す", () -> viewer.tell("取り消しました")))));
    }

    private Anchor chip(String icon, String text) {
        Anchor chip = new Anchor("groups/1", new ThemeIcon(icon), new Span(text));
        chip.addClassName("h-chip");
        return chip;
    }

    private Div compose() {
        TextArea area = new TextArea();
        area.setPlaceholder("気づいたことを、ひとことで。");
        area.setAriaLabel("投稿");
        area.setMinRows(1);
        area.setMaxRows(8);
        area.setWidthFull();
        Button send = new Button("投稿");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div box = new Div(area, send);
        box.getStyle().set("display", "flex").set("gap", "12px").set("align-items", "end");
        Div compose = new Div(box);
        compose.addClassName("h-compose");
        return compose;
    }
}
