package org.hiroba.storage.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Derby in this process. When it meets a full disk it shuts down; the next new connection boots and recovers it. */
final class DerbyEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);
    private static final String SHUT_DOWN = "08006";

    private final Path folder;
    private final FolderLock lock;

    private DerbyEngine(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DerbyEngine open(Path path) {
        var folder = new DerbyFolder(path);
        if (folder.path().toString().contains(";")) {
            throw new IllegalArgumentException("Derby takes no semicolon in a path: " + path);
        }
        DerbyTuning.boot();
        var lock = FolderLock.take(folder.path());
        try {
            folder.prepare(DerbyEngine::create);
            boolean recovering = folder.wasLeftOpen();
            boot(folder.path());
            if (recovering) {
                beginAfresh(folder.path());
            }
            return new DerbyEngine(folder.path(), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void create(Path folder) {
        var source = source(folder);
        source.setCreateDatabase("create");
        try (var connection = source.getConnection()) {
            LOG.info("Created database {}", connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw cannotOpen(folder, e);
        }
        shutDown(folder);
    }

    private static void boot(Path folder) {
        try (var connection = new WritableSource(folder).getConnection()) {
            LOG.debug("Opened {} {}", folder, connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw cannotOpen(folder, e);
        }
    }

    /**
     * Recovery leaves pages in Derby's cache whose making it has undone. A table that wants to grow into one of them cannot (XBCA0),
     * and nothing can be written to it until the next start. A new start of the database knows nothing of them.
     */
    private static void beginAfresh(Path folder) {
        shutDown(folder);
        boot(folder);
    }

    private static HirobaException cannotOpen(Path folder, SQLException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "XSDB6".equals(sql.getSQLState())) {
                return caused(new HirobaException(ErrorCode.UNAVAILABLE, "error.database-in-use", folder.toString()), error);
            }
        }
        return caused(
                new HirobaException(ErrorCode.UNAVAILABLE, "error.database-cannot-open", folder.toString(), error.getMessage()),
                error);
    }

    private static HirobaException caused(HirobaException exception, Throwable cause) {
        exception.initCause(cause);
        return exception;
    }

    static EmbeddedDataSource source(Path folder) {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        return source;
    }

    static void shutDown(Path folder) {
        var source = source(folder);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
            LOG.warn("Derby did not confirm the shutdown of {}", folder);
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                LOG.warn("Derby did not shut down {} cleanly; it will recover at the next start", folder, e);
            }
        }
    }

    @Override
    public String name() {
        return "derby";
    }

    @Override
    public DataSource connections() {
        return new WritableSource(folder);
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public int poolSize() {
        return 16;
    }

    @Override
    public String catalogName(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public Failure failure(SQLException error) {
        return DerbyFailures.of(error);
    }

    /** The lock on the folder does not depend on Derby. */
    @Override
    public void reclaim() {}

    @Override
    public void close() {
        shutDown(folder);
        lock.close();
    }
}
