package dk.almendata.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The same rows by Spring Batch, at its fastest: no table of jobs, no state kept, one connection, chunks of 1,000. It commits every chunk,
 * so a delivery is not visible whole.
 */
final class SpringBatchPeer {

    private static final int CHUNK = 1_000;

    private final Path zip;
    private final DataSource dataSource;
    private final List<String> files;
    private final List<String> tables;
    private final JobRepository jobs = new ResourcelessJobRepository();

    /**
     * A load that has not begun.
     *
     * @param tables the tables of the files, in their order
     */
    SpringBatchPeer(Path zip, DataSource dataSource, List<String> files, List<String> tables) {
        this.zip = zip;
        this.dataSource = dataSource;
        this.files = List.copyOf(files);
        this.tables = List.copyOf(tables);
    }

    void load() throws Exception {
        try (Connection connection = dataSource.getConnection();
                ZipFile archive = new ZipFile(zip.toFile())) {
            DataSource single = new SingleConnectionDataSource(connection, true);
            SimpleJobBuilder builder = new JobBuilder("load", jobs).start(step(0, archive, single));
            for (int file = 1; file < files.size(); file++) {
                builder = builder.next(step(file, archive, single));
            }
            Job job = builder.build();
            JobParameters none = new JobParameters();
            JobExecution execution =
                    jobs.createJobExecution(jobs.createJobInstance("load", none), none, new ExecutionContext());
            job.execute(execution);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new SQLException("Spring Batch ended with " + execution);
            }
        }
    }

    private Step step(int file, ZipFile archive, DataSource single) throws IOException {
        String name = files.get(file);
        long[] rowId = {0};
        FlatFileItemReader<PeerRow> reader = new FlatFileItemReaderBuilder<PeerRow>()
                .name(name)
                .saveState(false)
                .encoding("UTF-8")
                .resource(new InputStreamResource(archive.getInputStream(archive.getEntry(name))))
                .linesToSkip(1)
                .delimited()
                .delimiter(";")
                .names("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
                .fieldSetMapper(fields -> PeerRow.of(++rowId[0], fields::readString))
                .build();
        return new StepBuilder(name, jobs)
                .<PeerRow, PeerRow>chunk(CHUNK)
                .transactionManager(new JdbcTransactionManager(single))
                .reader(reader)
                .writer(new JdbcBatchItemWriterBuilder<PeerRow>()
                        .dataSource(single)
                        .sql(PostgresPeers.insertInto(tables.get(file)))
                        .itemPreparedStatementSetter((row, insert) -> PostgresPeers.bind(insert, row.values()))
                        .assertUpdates(false)
                        .build())
                .build();
    }
}
